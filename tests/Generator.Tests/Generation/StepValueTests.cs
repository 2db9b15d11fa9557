using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Generator.Binding.Lineage;
using Generator.Compilation;
using Generator.Dialects;
using Generator.Emission;
using Generator.Project;
using Generator.Project.Yaml;
using Generator.Templating;
using Generator.Templating.Parsing;
using Generator.Templating.Values;
using Generator.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Generator.Tests.Generation;

/// <summary>
/// What incremental steps keep between edits: plain values that are equal when their contents are, and nothing of Roslyn's that
/// would hold a compilation in memory. Every type reachable from the steps' outputs is walked.
/// </summary>
public class StepValueTests
{
    private static readonly Type[] _outputs =
    [
        typeof(BuildOptions), typeof(SourceFile), typeof(Template), typeof(YamlDocument), typeof(ResourcePath), typeof(ProjectDefinition), typeof(ProjectInputs),
        typeof(CompiledProject), typeof(GeneratedFile),
    ];

    // Values of Roslyn's that are plain data: a descriptor is equal by its fields, a span by its bounds.
    private static readonly Type[] _plain = [typeof(DiagnosticDescriptor), typeof(TextSpan), typeof(LinePosition), typeof(LinePositionSpan), typeof(TimeSpan), typeof(string)];

    // A literal of a parsed template is a number, a text or a truth value; the other values, functions among them, exist while one is rendered.
    private static readonly Type _literal = typeof(Value);

    [Fact]
    public void Nothing_that_a_step_keeps_is_Roslyns_or_equal_by_reference_alone()
    {
        string[] problems = [.. Reachable().Select(Problem).OfType<string>().Order(StringComparer.Ordinal)];

        Assert.Equal("", string.Join('\n', problems));
    }

    [Fact]
    public void The_walk_reaches_the_inside_of_plans()
    {
        var reached = Reachable().ToHashSet();

        Assert.Contains(typeof(RelationSegment), reached);
        Assert.Contains(typeof(LineageInput), reached);
        Assert.Contains(typeof(YamlScalar), reached);
        Assert.Contains(typeof(SourceLocation), reached);
    }

    [Theory]
    [InlineData(typeof(SyntaxNode))]
    [InlineData(typeof(SourceText))]
    [InlineData(typeof(Microsoft.CodeAnalysis.Compilation))]
    [InlineData(typeof(List<string>))]
    [InlineData(typeof(ImmutableArray<string>))]
    [InlineData(typeof(string[]))]
    [InlineData(typeof(NodeCache))]
    [InlineData(typeof(Func<int>))]
    [InlineData(typeof(object))]
    public void The_rule_refuses(Type type) => Assert.NotNull(Problem(type));

    private static HashSet<Type> Reachable()
    {
        var assembly = typeof(ModelGenerator).Assembly;
        var reached = new HashSet<Type>();
        var waiting = new Queue<Type>(_outputs);
        while (waiting.TryDequeue(out var type))
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (!reached.Add(type))
            {
                continue;
            }

            if (type.IsGenericType)
            {
                foreach (var argument in type.GetGenericArguments())
                {
                    waiting.Enqueue(argument);
                }
            }

            if (type.Assembly != assembly || type.IsEnum || IsArray(type) || type == _literal)
            {
                continue;
            }

            var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(f => !IsLazy(f)).SelectMany(f => type == typeof(Template) || IsOfParsedTemplate(type) ? Inside(f.FieldType) : [f.FieldType]);
            var derived = type.IsSealed ? [] : assembly.GetTypes().Where(t => t != type && type.IsAssignableFrom(t));
            foreach (var next in fields.Concat(derived).Append(type.BaseType ?? typeof(ValueType)).Where(t => t != typeof(object) && t != typeof(ValueType)))
            {
                waiting.Enqueue(next);
            }
        }

        return reached;
    }

    private static string? Problem(Type type) =>
        _plain.Contains(type) || type.IsPrimitive || type.IsEnum || IsArray(type) ? null
        : type.Assembly != typeof(ModelGenerator).Assembly ? $"{type} is no plain value"
        : typeof(IEnumerable).IsAssignableFrom(type) ? $"{type} is a collection other than EquatableArray"
        : type.IsInterface ? $"{type} is an interface"
        : !type.IsAbstract && !IsOfParsedTemplate(type) && DeclaringTypeOfEquals(type) is null ? $"{type} is equal by reference alone"
        : type.GetFields(BindingFlags.Instance | BindingFlags.Public).FirstOrDefault(f => !f.IsInitOnly) is { } field ? $"{type}.{field.Name} can be written"
        : null;

    // A template is equal to another when their files are; what was parsed of a file is not compared again.
    private static bool IsOfParsedTemplate(Type type) => type.Namespace == typeof(OutputStatement).Namespace;

    private static IEnumerable<Type> Inside(Type type) =>
        type.IsGenericType && type.Assembly != typeof(ModelGenerator).Assembly ? type.GetGenericArguments().SelectMany(Inside) : [type];

    private static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>);

    private static Type? DeclaringTypeOfEquals(Type type) =>
        type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType is { } declaring && declaring != typeof(object) && declaring != typeof(ValueType) ? declaring : null;

    // What a type computes from its other fields when it is first asked for, and leaves out of its equality by an Equals of its own.
    private static bool IsLazy(FieldInfo field) =>
        field is { IsInitOnly: false, IsPrivate: true } && !field.Name.StartsWith('<') && HasOwnEquals(field.DeclaringType!);

    private static bool HasOwnEquals(Type type) =>
        type.GetMethod(nameof(Equals), BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly, [type]) is { } equals
        && equals.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null;
}
