namespace Pipeline.State;

/// <summary>What was published of a node, with its tests passed.</summary>
/// <param name="UniqueId">The node.</param>
/// <param name="Fingerprint">What it and its tests meant, the run's values included.</param>
/// <param name="Inputs">The versions of what it read, as text.</param>
/// <param name="Version">The id of the run that published it: another one means other rows.</param>
/// <param name="BuiltAt">When, UTC.</param>
internal sealed record BuildRecord(string UniqueId, string Fingerprint, string Inputs, string Version, DateTime BuiltAt);
