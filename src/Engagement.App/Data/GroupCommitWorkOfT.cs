namespace Engagement.App.Data;

internal sealed class GroupCommitWork<T>(Func<EngagementContext, CancellationToken, Task<T>> work, CancellationToken ct) : GroupCommitWork
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? answer;

    public Task<T> Done => done.Task;

    public override bool IsAbandoned
    {
        get
        {
            if (!ct.IsCancellationRequested)
            {
                return false;
            }

            done.TrySetCanceled(ct);
            return true;
        }
    }

    public override async Task WorkAsync(EngagementContext db) => answer = await work(db, CancellationToken.None);

    public override void Finish() => done.TrySetResult(answer!);

    public override void Fail(Exception error) => done.TrySetException(error);
}
