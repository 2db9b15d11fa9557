using System.Collections.Concurrent;

namespace Generator.Compilation;

/// <summary>
/// Remembers, per node and step, the last result and what it was made of, so that an edit compiles again only what it
/// reaches. It holds values of pure functions and nothing else: a result is used only when its whole key is equal, and the same
/// object comes back, which makes the incremental steps after it see no change.
/// </summary>
/// <remarks>
/// Roslyn's own steps cannot do this: whether a model must be bound again depends on the schemas of the models it reads, which
/// come out of the same step.
/// </remarks>
internal sealed class NodeCache
{
    private readonly ConcurrentDictionary<(string Step, string Id), (object Key, object Value)> _entries = new();

    public TValue Get<TKey, TValue>(string step, string id, TKey key, Func<TValue> compute)
        where TKey : IEquatable<TKey>
        where TValue : class
    {
        if (_entries.TryGetValue((step, id), out var known) && known.Key is TKey knownKey && knownKey.Equals(key))
        {
            return (TValue)known.Value;
        }

        var value = compute();
        _entries[(step, id)] = (key, value);
        return value;
    }

    /// <summary>The last equal value of a step instead of a new one, so that keys that hold it compare by reference.</summary>
    public TValue Intern<TValue>(string step, TValue value)
        where TValue : class, IEquatable<TValue> =>
        Intern(step, "", value);

    /// <summary>The last equal value of a node's step.</summary>
    public TValue Intern<TValue>(string step, string id, TValue value)
        where TValue : class, IEquatable<TValue> =>
        Get(step, id, value, () => value);
}
