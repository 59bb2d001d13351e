namespace Engagement.App.Inbox;

/// <summary>What one caller waits for.</summary>
internal sealed class KeptPiece(IReadOnlyList<InboundEvent> rows)
{
    private readonly TaskCompletionSource<int> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<InboundEvent> Rows => rows;

    /// <summary>How many of them were new.</summary>
    public Task<int> Done => done.Task;

    public void Finish(int added) => done.TrySetResult(added);

    public void Fail(Exception problem) => done.TrySetException(problem);
}
