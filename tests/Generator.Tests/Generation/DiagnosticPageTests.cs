using System.Reflection;
using Generator.Diagnostics;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>Every diagnostic has one id, one page and a case; no page is left over.</summary>
public class DiagnosticPageTests
{
    private static readonly DiagnosticDescriptor[] _descriptors =
    [
        .. typeof(DiagnosticInfo).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(DiagnosticInfo).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    public static TheoryData<string> Ids => [.. _descriptors.Select(d => d.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public void Ids_are_unique() => Assert.Equal(_descriptors.Select(d => d.Id).Distinct(), _descriptors.Select(d => d.Id));

    [Fact]
    public void Every_id_has_a_page_and_every_page_an_id() => Assert.Equal(
        _descriptors.Select(d => d.Id + ".md").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.PathOf("docs", "diagnostics")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    /// <summary>What MSBuild knows of the ids is written from the descriptors: UPDATE_DOCS=1 writes it anew.</summary>
    [Fact]
    public void The_build_knows_every_id()
    {
        var path = Repository.PathOf("src", "Generator", "Diagnostics.props");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is not null)
        {
            File.WriteAllText(path, Properties());
        }

        Assert.Equal(Properties(), File.ReadAllText(path), ignoreLineEndingDifferences: true);
    }

    private static string Properties()
    {
        string List(DiagnosticSeverity severity) =>
            string.Join(";", _descriptors.Where(d => d.DefaultSeverity == severity).Select(d => d.Id).Order(StringComparer.Ordinal));
        return $"""
            <Project>
              <!-- Written from the descriptors in Diagnostics/ by their tests. What is done with it is in Generator.targets. -->
              <PropertyGroup>
                <SqlErrorIds>{List(DiagnosticSeverity.Error)}</SqlErrorIds>
                <SqlWarningIds>{List(DiagnosticSeverity.Warning)}</SqlWarningIds>
              </PropertyGroup>
            </Project>

            """;
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_names_its_id_first_and_shows_an_example(string id)
    {
        var page = File.ReadAllLines(Repository.PathOf("docs", "diagnostics", id + ".md"));

        Assert.StartsWith($"# {id}", page[0], StringComparison.Ordinal);
        Assert.Contains(page, line => line.StartsWith("```", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_id_is_expected_by_a_test()
    {
        var tests = string.Concat(Directory
            .EnumerateFiles(Repository.PathOf("tests", "Generator.Tests"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".txt" or ".sql" or ".yml" && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText));

        string[] unexpected = [.. _descriptors.Select(d => d.Id).Where(id => !tests.Contains(id, StringComparison.Ordinal))];
        Assert.Empty(unexpected);
    }
}
