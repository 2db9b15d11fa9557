using Generator.Binding;
using Generator.Project.Config;
using Generator.Text;

namespace Generator.Compilation;

/// <summary>
/// What the rest of the project sees of a compiled model or seed. As long as it is the same object, nothing that reads the model has changed, whatever
/// was edited in it.
/// </summary>
/// <param name="UniqueId">dbt's unique id.</param>
/// <param name="Name">The name that ref takes.</param>
/// <param name="IsEphemeral">Whether readers take its query into theirs.</param>
/// <param name="DependsOn">What it reads.</param>
/// <param name="Schema">What its readers are checked against.</param>
/// <param name="Inlined">How readers take it in, a dialect each; null when it is stored.</param>
/// <param name="Analysis">How strictly it is analyzed.</param>
/// <param name="Omissions">Why runs leave it out.</param>
internal sealed record PublishedModel(
    string UniqueId,
    string Name,
    bool IsEphemeral,
    EquatableArray<string> DependsOn,
    RelationSchema Schema,
    InlinedModel? Inlined,
    AnalysisLevel Analysis,
    Omissions Omissions);
