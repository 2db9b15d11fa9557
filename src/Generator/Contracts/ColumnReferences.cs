using Generator.Diagnostics;
using Generator.Project;
using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Contracts;

/// <summary>Columns that constraints, configuration and data tests name must exist, with or without a contract.</summary>
internal static class ColumnReferences
{
    private static readonly string[] ConfigsOfColumns = ["unique_key", "merge_update_columns", "merge_exclude_columns"];

    public static IEnumerable<DiagnosticInfo> Check(ContractSubject model) => [.. Constraints(model), .. Configs(model), .. DataTests(model)];

    /// <summary>Data tests of a source on columns that it does not declare; nothing when it declares none.</summary>
    public static IEnumerable<DiagnosticInfo> Check(SourceTable source)
    {
        var names = source.Columns.Select(column => column.Name.Text).ToList();
        return source.DataTests
            .Where(test => names.Count > 0 && NamesColumn(test) && source.FindColumn(test.Column!.Text) is null)
            .Select(test => UnknownColumn(test, source.Name.Text, names));
    }

    private static IEnumerable<DiagnosticInfo> Constraints(ContractSubject model) =>
        (model.Properties?.Constraints ?? [])
            .SelectMany(constraint => constraint.Columns)
            .Where(column => !column.HasTemplate && !model.HasColumn(column.Text))
            .Select(column => new DiagnosticInfo(
                ContractDiagnostics.ConstraintOnUnknownColumn, column.Location, [column.Text, model.Name, Suggestion.Phrase(column.Text, model.ColumnNames)]));

    private static IEnumerable<DiagnosticInfo> Configs(ContractSubject model) =>
        from assignment in model.Config.Materialization == Materialization.Incremental ? model.Config.Assignments : []
        where ConfigsOfColumns.Contains(assignment.Name)
        from column in assignment.Value is YamlList list ? list.Items.OfType<YamlScalar>() : [.. new[] { assignment.Value }.OfType<YamlScalar>()]

        // unique_key also takes an expression, which the merge's own binding checks.
        where IsName(column.Text) && !model.HasColumn(column.Text)
        select new DiagnosticInfo(
            ContractDiagnostics.KeyNotInModel,
            column.Location,
            [assignment.Name, column.Text, model.Name, Suggestion.Phrase(column.Text, model.ColumnNames)]);

    // Several tests on one column that does not exist are one mistake.
    private static IEnumerable<DiagnosticInfo> DataTests(ContractSubject model) =>
        (model.Properties?.DataTests ?? [])
            .Where(test => NamesColumn(test) && !model.HasColumn(test.Column!.Text))
            .GroupBy(test => test.Column!.Text, StringComparer.OrdinalIgnoreCase)
            .Select(tests => UnknownColumn(tests.First(), model.Name, model.ColumnNames));

    /// <summary>A data test under a column that its node does not have.</summary>
    public static DiagnosticInfo UnknownColumn(DataTestDeclaration test, string node, IEnumerable<string> names) =>
        new(ContractDiagnostics.TestOnUnknownColumn, test.Column!.Location, [test.TestName.Text, test.Column.Text, node, Suggestion.Phrase(test.Column.Text, names)]);

    /// <summary>Whether a data test is on a column: dbt's macros take an expression in its place as well.</summary>
    public static bool NamesColumn(DataTestDeclaration test) => test.Column is { } column && IsName(column.Text.Trim('"'));

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '$');
}
