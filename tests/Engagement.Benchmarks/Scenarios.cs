using System.Diagnostics;
using System.Globalization;

namespace Engagement.Benchmarks;

/// <summary>What is measured. Lateness is arrival at the network minus the due time.</summary>
internal static class Scenarios
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(20);

    public static async Task<int> AllAsync()
    {
        await SingleAsync(200);
        await BurstAsync(1_000, 50);
        await BurstAsync(1_000, 500);
        await BurstAsync(10_000, 50);
        await BurstAsync(10_000, 500);
        return await IdleAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Posts that are due alone, at odd instants.</summary>
    public static async Task<int> SingleAsync(int posts)
    {
        await using var bench = await Bench.StartAsync(Delay, 500);
        await WarmAsync(bench);
        var begin = TimeProvider.System.GetUtcNow().AddSeconds(2);
        var due = await bench.ScheduleAsync(posts, number => begin.AddMilliseconds((number * 97.0) + (number % 7)));
        await bench.AwaitSentAsync(posts + 100);
        Report($"{posts} single posts", due, await bench.Network.TakeArrivalsAsync(), null);
        return 0;
    }

    /// <summary>Posts that are all due at one instant, and beside it the same calls with nothing around them.</summary>
    public static async Task<int> BurstAsync(int posts, int atOnce)
    {
        await using var bench = await Bench.StartAsync(Delay, atOnce);
        await WarmAsync(bench);
        var floor = await FloorAsync(bench, posts, atOnce);
        var at = TimeProvider.System.GetUtcNow().AddSeconds(2 + (posts / 1_000));
        var due = await bench.ScheduleAsync(posts, _ => at);
        var left = at - TimeProvider.System.GetUtcNow();
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        var begun = Process.GetCurrentProcess().TotalProcessorTime;
        await bench.AwaitSentAsync(posts + 100);
        var used = Process.GetCurrentProcess().TotalProcessorTime - begun;
        Report(
            $"{posts} at once, {atOnce} in flight", due, await bench.Network.TakeArrivalsAsync(),
            string.Create(CultureInfo.InvariantCulture, $"{used.TotalMilliseconds / posts:0.00} ms CPU per post; floor {floor.TotalMilliseconds:0} ms; peak {Peak()} MB"));
        return 0;
    }

    public static async Task<int> IdleAsync(TimeSpan time)
    {
        await using var bench = await Bench.StartAsync(Delay, 500);
        await bench.ScheduleAsync(1_000, number => TimeProvider.System.GetUtcNow().AddDays(1));
        await Task.Delay(TimeSpan.FromSeconds(10));
        using var process = Process.GetCurrentProcess();
        var begun = process.TotalProcessorTime;
        await Task.Delay(time);
        process.Refresh();
        var used = (process.TotalProcessorTime - begun) / time;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"idle: {used:P2} of a core, {process.WorkingSet64 / 1024 / 1024} MB resident"));
        return 0;
    }

    private static async Task WarmAsync(Bench bench)
    {
        await bench.ScheduleAsync(100, _ => TimeProvider.System.GetUtcNow());
        await bench.AwaitSentAsync(100);
        await bench.Network.TakeArrivalsAsync();
    }

    private static async Task<TimeSpan> FloorAsync(Bench bench, int posts, int atOnce)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, posts),
            new ParallelOptions { MaxDegreeOfParallelism = atOnce },
            async (number, ct) => await bench.Network.PostAsync($"floor{number}", ct));
        var took = TimeProvider.System.GetElapsedTime(begun);
        await bench.Network.TakeArrivalsAsync();
        return took;
    }

    private static void Report(
        string name, Dictionary<string, DateTimeOffset> due, IReadOnlyDictionary<string, DateTimeOffset> arrivals, string? more)
    {
        var late = due.Select(one => (arrivals[one.Key] - one.Value).TotalMilliseconds).Order().ToList();
        double At(double share) => late[(int)Math.Min(late.Count - 1, Math.Floor(share * late.Count))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: first {late[0]:0} p50 {At(0.5):0} p95 {At(0.95):0} p99 {At(0.99):0} max {late[^1]:0} ms{(more is null ? "" : "; " + more)}"));
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1024 / 1024;
    }
}
