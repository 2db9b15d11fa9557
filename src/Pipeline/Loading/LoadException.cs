namespace Pipeline.Loading;

/// <summary>A COPY INTO that cannot go on; its message is for people.</summary>
/// <param name="message">What is wrong and what would mend it.</param>
/// <param name="inner">What was thrown below; null where nothing was.</param>
internal sealed class LoadException(string message, Exception? inner = null) : Exception(message, inner);
