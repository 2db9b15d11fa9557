namespace Generator.Tests.Harness;

/// <summary>What something took.</summary>
/// <param name="Processor">The process's time on processors: what else the machine does is not in it.</param>
/// <param name="Bytes">Allocated by the thread that did it.</param>
internal readonly record struct Cost(TimeSpan Processor, long Bytes)
{
    /// <summary>The cost of an action on this thread.</summary>
    public static Cost Of(Action action)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var processor = Environment.CpuUsage.TotalTime;
        action();
        return new(Environment.CpuUsage.TotalTime - processor, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
