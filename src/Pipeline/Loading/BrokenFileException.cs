namespace Pipeline.Loading;

/// <summary>A file, or one record of it, that cannot be read; the message says why.</summary>
/// <param name="message">The reason, without the file's name.</param>
/// <param name="line">The line of the decompressed text, from 1; null where the damage is not in the text.</param>
/// <param name="character">The character in that line, from 1; null without a line.</param>
/// <param name="inner">What was thrown below; null where nothing was.</param>
internal sealed class BrokenFileException(string message, long? line = null, long? character = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The line of the decompressed text, from 1; null where the damage is not in the text.</summary>
    public long? Line { get; } = line;

    /// <summary>The character in that line, from 1; null without a line.</summary>
    public long? Character { get; } = character;
}
