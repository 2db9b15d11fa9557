using System.Globalization;
using Pipeline.Compiled;

namespace Pipeline.Reporting;

/// <summary>How many of the models' columns have a known type, and which models have others.</summary>
internal static class TypedColumns
{
    private const int MostNames = 8;

    /// <summary>The count, then a line for each model that is not known whole; nothing without a model.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<Model> models)
    {
        if (models.Count == 0)
        {
            yield break;
        }

        var all = models.Sum(model => model.Columns.Count);
        var typed = models.Sum(model => model.Columns.Count(column => column.DataType is not null));

        // Rounded down: 100% means all of them.
        var share = all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Math.Floor(1000m * typed / all) / 10:0.0}%)");
        yield return string.Create(CultureInfo.InvariantCulture, $"Columns: {typed:N0} of {all:N0} typed{share}");
        foreach (var model in models)
        {
            var untyped = model.Columns.Where(column => column.DataType is null).Select(column => column.Name).ToList();
            if (untyped.Count > 0)
            {
                var names = string.Join(", ", untyped.Take(MostNames)) + (untyped.Count > MostNames ? ", …" : "");
                yield return string.Create(CultureInfo.InvariantCulture, $"  {model.Name} ({model.Path}): {untyped.Count} of {model.Columns.Count} untyped: {names}");
            }

            if (model.HasOtherColumns || model.Columns.Count == 0)
            {
                yield return $"  {model.Name} ({model.Path}): {(model.Columns.Count == 0 ? "no column is known" : "not all columns are known")}; declare the columns of the sources that it reads whole";
            }
        }
    }
}
