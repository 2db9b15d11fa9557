using BenchmarkDotNet.Attributes;
using Generator.Tests.Harness;

namespace Benchmarks;

/// <summary>What the generator takes of an editor's time at 500 models of 30 columns.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private static readonly string _edited = $"models/{SyntheticProject.Name(250)}.sql";

    private SqlProject _project = SqlProject.Empty;
    private SqlProject _commented = SqlProject.Empty;
    private SqlProject _retyped = SqlProject.Empty;
    private GeneratorRun? _warm;

    /// <summary>Models in the project.</summary>
    [Params(500)]
    public int Models { get; set; }

    /// <summary>Runs the generator once, as an editor has when somebody starts to type.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _project = SyntheticProject.Of(Models);
        _commented = _project.With(_edited, "-- why\n" + _project.Files[_edited]);
        _retyped = _project.Edit(_edited, "upper(column_01)", "lower(column_01)");
        _warm = GeneratorRun.Untracked(_project);
        if (_warm.Messages.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', _warm.Messages));
        }
    }

    /// <summary>Everything, from nothing.</summary>
    [Benchmark(Baseline = true)]
    public int Cold() => GeneratorRun.Untracked(_project).HintNames.Count;

    /// <summary>A comment in one model.</summary>
    [Benchmark]
    public int Comment() => _warm!.Next(_commented).HintNames.Count;

    /// <summary>Another expression in one model; its schema stays.</summary>
    [Benchmark]
    public int Expression() => _warm!.Next(_retyped).HintNames.Count;

    /// <summary>A C# edit.</summary>
    [Benchmark]
    public int CSharp() => _warm!.AfterCSharpEdit().HintNames.Count;
}
