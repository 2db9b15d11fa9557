namespace Pipeline.Runs;

/// <summary>Where a run is in its life.</summary>
internal enum RunState
{
    /// <summary>Its time has come, and it waits for a place among the active runs.</summary>
    Queued,

    /// <summary>A process is at work on it.</summary>
    Running,

    /// <summary>Its sensor has looked and will look again: no process is at work on it until then.</summary>
    Waiting,

    /// <summary>It did all it was to do, warnings included.</summary>
    Success,

    /// <summary>A task, node or test failed, or it could not be run.</summary>
    Failed,

    /// <summary>There was nothing to do it for: no file of its date.</summary>
    Skipped,

    /// <summary>A person ended it.</summary>
    Cancelled,

    /// <summary>Its process died or was told to stop, and it is to be taken up again.</summary>
    Interrupted,
}

/// <summary>Who asked for a run.</summary>
internal enum RunTrigger
{
    /// <summary>A person or script, by a command.</summary>
    Manual,

    /// <summary><c>schedule</c>.</summary>
    Schedule,

    /// <summary><c>backfill</c>.</summary>
    Backfill,

    /// <summary><c>retry</c>.</summary>
    Retry,
}
