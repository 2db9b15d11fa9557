namespace Generator.Binding.Scopes;

/// <summary>
/// The side of an outer join that may have no row. A filter that can only be true when one of its columns is not NULL
/// shows that the row is there, for all tables of the side.
/// </summary>
internal sealed class NullExtension
{
    public bool IsRefuted { get; private set; }

    public void Refute() => IsRefuted = true;
}
