using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>What the workers of one COPY INTO share.</summary>
/// <param name="Copy">The statement.</param>
/// <param name="Insert">Its INSERT, filled with the run's values.</param>
/// <param name="Ledger">The load history.</param>
/// <param name="StartScanTime">The load's time, UTC.</param>
/// <param name="Invocation">The run's id.</param>
internal sealed record CopyLoad(CopyStatement Copy, Statement Insert, LoadLedger Ledger, DateTime StartScanTime, Guid Invocation);
