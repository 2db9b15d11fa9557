using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>What may follow <c>is</c> (Jinja: "List of Builtin Tests").</summary>
internal static class Tests
{
    public static readonly IReadOnlyDictionary<string, Function> Table = Function.Table(
        Test("defined", call => call.Raw(0) is not UndefinedValue),
        Test("undefined", call => call.Raw(0) is UndefinedValue),
        Test("none", call => call[0] is NoneValue),
        Test("boolean", call => call[0] is BoolValue),
        Test("true", call => call[0] is BoolValue { Value: true }),
        Test("false", call => call[0] is BoolValue { Value: false }),
        Test("number", call => call[0] is NumberValue),
        Test("integer", call => call[0] is IntegerValue),
        Test("float", call => call[0] is FloatValue),
        Test("string", call => call.Raw(0) is StringValue or RunTimeValue { Build: StringValue or null }),
        Test("mapping", call => call[0] is DictValue),
        Test("sequence", call => call[0] is StringValue or ListValue or DictValue),
        Test("iterable", call => call[0] is not UndefinedValue && call[0].Items is not null),
        Test("callable", call => call[0] is CallableValue),
        Test("odd", call => call.Whole(0) % 2 != 0),
        Test("even", call => call.Whole(0) % 2 == 0),
        Test("divisibleby", call => call.Whole(1) != 0 && call.Whole(0) % call.Whole(1) == 0, "value, divisor"),
        Test("lower", call => !call.Text(0).Any(char.IsUpper)),
        Test("upper", call => !call.Text(0).Any(char.IsLower)),
        Test("in", call => Operators.Contains(call[1], call[0]) ?? false, "value, container"),
        Test("sameas", call => call[0].Equals(call[1]) && call[0].TypeName == call[1].TypeName, "value, other"),
        Test("filter", call => Filters.Table.ContainsKey(call.Text(0))),
        Test("test", call => Table!.ContainsKey(call.Text(0))),
        Test("eq", AreEqual, "value, other"),
        Test("equalto", AreEqual, "value, other"),
        Test("==", AreEqual, "value, other"),
        Test("ne", call => !AreEqual(call), "value, other"),
        Test("!=", call => !AreEqual(call), "value, other"),
        Test("lt", call => Order(call) < 0, "value, other"),
        Test("lessthan", call => Order(call) < 0, "value, other"),
        Test("le", call => Order(call) <= 0, "value, other"),
        Test("gt", call => Order(call) > 0, "value, other"),
        Test("greaterthan", call => Order(call) > 0, "value, other"),
        Test("ge", call => Order(call) >= 0, "value, other"));

    private static Function Test(string name, Func<Call, bool> holds, string parameters = "value") =>
        new(name, parameters, call => BoolValue.Of(holds(call)));

    private static bool AreEqual(Call call) => call[0].Equals(call[1]);

    private static int? Order(Call call)
    {
        var order = Operators.Compare(call[0], call[1]);
        if (order is null)
        {
            call.Fail($"compare {Rendering.Describe(call[0])} with {Rendering.Describe(call[1])}");
        }

        return order;
    }
}
