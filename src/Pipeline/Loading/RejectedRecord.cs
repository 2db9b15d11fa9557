namespace Pipeline.Loading;

/// <summary>A record that reading refused.</summary>
/// <param name="FileRow">Its number in the file, from 1.</param>
/// <param name="Line">The line of the error, from 1.</param>
/// <param name="Character">The character in that line, from 1.</param>
/// <param name="Reason">Why.</param>
/// <param name="Record">The record as it stands in the file.</param>
internal sealed record RejectedRecord(long FileRow, long? Line, long? Character, string Reason, string Record);
