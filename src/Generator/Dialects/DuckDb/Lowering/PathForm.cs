namespace Generator.Dialects.DuckDb.Lowering;

/// <summary>What is wanted of a path into JSON.</summary>
internal enum PathForm
{
    /// <summary>The JSON value (<c>-></c>): a JSON null stays one.</summary>
    Json,

    /// <summary>The value as text (<c>->></c>): strings without quotes, a JSON null as NULL. What every cast starts from.</summary>
    Text,
}
