namespace Pipeline.Runs;

/// <summary>A run store that cannot be used, or a run that it does not have; the message is for people.</summary>
internal sealed class RunStoreException(string message, Exception? cause = null) : Exception(message, cause);
