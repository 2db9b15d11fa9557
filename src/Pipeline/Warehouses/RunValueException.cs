namespace Pipeline.Warehouses;

/// <summary>A value that the run must give and does not, or gives in a form that does not fit; its message is for people.</summary>
internal sealed class RunValueException(string message) : Exception(message);
