namespace Pipeline.Commands;

/// <summary>A command or a setting that cannot be followed; the message says which one and what would mend it.</summary>
internal sealed class UsageException(string message) : Exception(message);
