using System.Runtime.CompilerServices;

namespace Engagement.Tests.Infrastructure;

/// <summary>Waits in real time for what another process or thread will do.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task TrueAsync(
        Func<Task<bool>> condition, CancellationToken ct, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        SeeAsync(async () => await condition() ? "yes" : null, ct, within, what);

    /// <summary>Waits until a moment has come, if it has not.</summary>
    public static Task AtAsync(DateTimeOffset moment, CancellationToken ct)
    {
        var left = moment - TimeProvider.System.GetUtcNow();
        return Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, ct);
    }

    /// <summary>Asks until the answer is not null, and gives it.</summary>
    public static async Task<T> SeeAsync<T>(
        Func<Task<T?>> read, CancellationToken ct, TimeSpan? within = null, [CallerArgumentExpression(nameof(read))] string what = "")
        where T : class
    {
        var limit = within ?? Patience;
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await read() is { } seen)
            {
                return seen;
            }

            if (TimeProvider.System.GetElapsedTime(begun) > limit)
            {
                throw new TimeoutException($"Not within {limit.TotalSeconds:0.#} s: {what}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(25), ct);
        }
    }
}
