using Generator.Binding.Tree;
using Generator.Text;

namespace Generator.Binding.Statements;

/// <summary>The file formats and stages that the project's operations create ("CREATE FILE FORMAT", "CREATE STAGE").</summary>
/// <param name="Formats">The file formats.</param>
/// <param name="Stages">The stages.</param>
internal sealed record StageObjects(EquatableArray<BoundOpaqueStatement> Formats, EquatableArray<BoundOpaqueStatement> Stages)
{
    private const string CreateFormat = "create file format";
    private const string CreateStage = "create stage";

    public static readonly StageObjects None = new([], []);

    public static StageObjects Of(IEnumerable<BoundOpaqueStatement> statements)
    {
        var all = statements.ToList();
        return new StageObjects(all.Where(s => s.What == CreateFormat).ToEquatableArray(), all.Where(s => s.What == CreateStage).ToEquatableArray());
    }

    public static bool Takes(BoundOpaqueStatement statement) => statement.What is CreateFormat or CreateStage;

    /// <summary>The options of a file format; null when the project does not create it.</summary>
    public IReadOnlyList<BoundOption>? Format(string name) => Find(Formats, name)?.Options.Items;

    /// <summary>The options of a stage; null when the project does not create it.</summary>
    public IReadOnlyList<BoundOption>? Stage(string name) => Find(Stages, name)?.Options.Items;

    // The schema may be said in one place and be the session's in the other.
    private static BoundOpaqueStatement? Find(EquatableArray<BoundOpaqueStatement> all, string name) =>
        all.FirstOrDefault(s => Same(s.Name, name)) ?? all.FirstOrDefault(s => Same(Last(s.Name), Last(name)));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Last(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
