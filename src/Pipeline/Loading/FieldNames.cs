using System.IO.Hashing;
using System.Text.Json;

namespace Pipeline.Loading;

/// <summary>The field names of the objects that are open while a record is read, to find one that an object has twice.</summary>
internal sealed class FieldNames
{
    private const int Searched = 24;

    private readonly Stack<int> _objects = new();
    private readonly HashSet<(int Object, ulong Name)> _many = [];
    private ulong[] _names = new ulong[64];
    private int _count;

    /// <summary>Forgets all objects.</summary>
    public void Clear()
    {
        _objects.Clear();
        _count = 0;
        if (_many.Count > 0)
        {
            _many.Clear();
        }
    }

    /// <summary>An object begins.</summary>
    public void Enter() => _objects.Push(_count);

    /// <summary>The innermost object ends.</summary>
    public void Leave() => _count = _objects.Pop();

    /// <summary>Notes a field of the innermost object.</summary>
    /// <param name="reader">At the field's name.</param>
    /// <returns>Whether the object has not had it yet.</returns>
    public bool TryAdd(ref Utf8JsonReader reader)
    {
        // 64 bits of a good hash: two names of an object meet by chance once in more records than there are.
        var name = reader.ValueIsEscaped
            ? XxHash3.HashToUInt64(System.Text.Encoding.UTF8.GetBytes(reader.GetString()!))
            : XxHash3.HashToUInt64(reader.ValueSpan);
        var first = _objects.Peek();
        var isNew = _count - first < Searched
            ? !_names.AsSpan(first, _count - first).Contains(name)
            : IsNewAmongMany(first, name);
        if (isNew)
        {
            if (_count == _names.Length)
            {
                Array.Resize(ref _names, _count * 2);
            }

            _names[_count++] = name;
        }

        return isNew;
    }

    private bool IsNewAmongMany(int first, ulong name)
    {
        if (_count - first == Searched)
        {
            // The objects that begin at this place one after the other share it.
            _many.RemoveWhere(entry => entry.Object >= first);
            foreach (var earlier in _names.AsSpan(first, Searched))
            {
                _many.Add((first, earlier));
            }
        }

        return _many.Add((first, name));
    }
}
