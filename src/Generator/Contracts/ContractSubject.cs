using Generator.Project;
using Generator.Project.Columns;
using Generator.Project.Config;
using Generator.Text;

namespace Generator.Contracts;

/// <summary>A model with everything its contract is checked against.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Properties">What a schema file says of it; null without one.</param>
/// <param name="Config">Its resolved configuration.</param>
/// <param name="Inferred">The columns of the query; of an incremental model those of a full refresh.</param>
/// <param name="Incremental">The columns of the incremental rendering; null when there is none or it is the same text.</param>
internal sealed record ContractSubject(
    string Name,
    ModelProperties? Properties,
    NodeConfig Config,
    InferredSchema Inferred,
    InferredSchema? Incremental = null)
{
    public EquatableArray<DeclaredColumn> Declared => Properties?.Columns ?? [];

    /// <summary>
    /// Whether a name is a column of the model. A column that is declared counts, selected or not: that it is missing is said once, by the contract.
    /// </summary>
    public bool HasColumn(string name) =>
        Inferred.IsOpen
        || Inferred.Find(name) is not null
        || (Config.ContractEnforced && Properties?.FindColumn(name) is not null);

    /// <summary>The names for suggestions.</summary>
    public IEnumerable<string> ColumnNames => Inferred.Columns.Select(column => column.Name);
}
