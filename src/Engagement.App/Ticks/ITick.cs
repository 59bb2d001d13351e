namespace Engagement.App.Ticks;

/// <summary>A flow that runs by itself, again and again. It asks the database what is due and remembers nothing.</summary>
internal interface ITick
{
    /// <summary>One round. A fault in one item is logged by the flow and stops no other.</summary>
    Task RunAsync(CancellationToken ct);
}
