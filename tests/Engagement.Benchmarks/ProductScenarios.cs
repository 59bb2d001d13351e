using System.Globalization;

namespace Engagement.Benchmarks;

/// <summary>What is promised of the whole program, web and all, measured from outside: lateness at the network, processor, memory, a kill, a start.</summary>
internal static class ProductScenarios
{
    private const int Channels = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Posts that are all due at one instant. With the default caps where <paramref name="atOnce"/> is 0.</summary>
    public static async Task<int> BurstAsync(int posts, int atOnce, int delay, int channels)
    {
        await using var product = await Product.StartAsync(TimeSpan.FromMilliseconds(delay), channels, Caps(atOnce));
        await WarmAsync(product, channels);
        var at = TimeProvider.System.GetUtcNow().AddSeconds(15 + (posts / 250));
        var begun = TimeProvider.System.GetTimestamp();
        await product.ScheduleAsync(posts, _ => at, channels);
        var writing = TimeProvider.System.GetElapsedTime(begun);
        await UntilAsync(at.AddSeconds(-1));
        var used = product.Processor;
        var arrivals = await product.AwaitArrivalsAsync(posts, Patience);
        used = product.Processor - used;
        var late = arrivals.Values.Select(time => (time - at).TotalMilliseconds).Order().ToList();
        Say($"{posts} at once on {channels} channels, {(atOnce == 0 ? "default caps" : $"{atOnce} in flight")}, {delay} ms: {Spread(late)}; {used.TotalMilliseconds / posts:0.00} ms CPU per post; {product.Memory.Most} MB at most; written in {writing.TotalSeconds:0.0} s");
        return 0;
    }

    /// <summary>Posts that are due alone.</summary>
    public static async Task<int> SingleAsync(int posts)
    {
        await using var product = await Product.StartAsync(TimeSpan.FromMilliseconds(20), Channels);
        await WarmAsync(product, Channels);
        var begin = TimeProvider.System.GetUtcNow().AddSeconds(5);
        DateTimeOffset Due(int number) => begin.AddMilliseconds(number * 197.0);
        await product.ScheduleAsync(posts, Due, Channels);
        var arrivals = await product.AwaitArrivalsAsync(posts, Patience);
        Say($"{posts} single posts: {Spread([.. arrivals.Select(one => (one.Value - Due(int.Parse(one.Key, CultureInfo.InvariantCulture))).TotalMilliseconds).Order()])}");
        return 0;
    }

    /// <summary>Killed while the posts go out, and started again after a second, as often as there are kills.</summary>
    public static async Task<int> CrashAsync(int posts, int kills)
    {
        await using var product = await Product.StartAsync(TimeSpan.FromMilliseconds(200), Channels, Caps(50));
        await WarmAsync(product, Channels);
        var at = TimeProvider.System.GetUtcNow().AddSeconds(15 + (posts / 250));
        await product.ScheduleAsync(posts, _ => at, Channels);
        await UntilAsync(at);
        var (ready, flowing) = (new List<double>(), new List<double>());
        for (var kill = 1; kill <= kills; kill++)
        {
            while (await product.Network.CountAsync() < posts * 0.8 * kill / kills)
            {
                await Task.Delay(20);
            }

            await product.KillAsync();
            await Task.Delay(1_000);
            var (before, begun) = (await product.Network.CountAsync(), TimeProvider.System.GetTimestamp());
            ready.Add((await product.StartAgainAsync()).TotalSeconds);
            while (await product.Network.CountAsync() == before)
            {
                await Task.Delay(10);
            }

            flowing.Add(TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
        }

        // One that came twice would be thrown here.
        var arrivals = await product.AwaitArrivalsAsync(posts, TimeSpan.FromMinutes(1));
        Say($"{posts} posts, {kills} kills with 50 in flight: {posts - arrivals.Count} lost; ready {ready.Max():0.0} s and flowing {flowing.Max():0.0} s after the start at most");
        return arrivals.Count == posts ? 0 : 1;
    }

    /// <summary>Memory at rest and the time of a start, with posts scheduled.</summary>
    public static async Task<int> RestAsync(int posts)
    {
        await using var product = await Product.StartAsync(TimeSpan.FromMilliseconds(20), Channels);
        await product.ScheduleAsync(posts, number => TimeProvider.System.GetUtcNow().AddDays(2).AddSeconds(number), Channels);
        for (var round = 1; round <= 3; round++)
        {
            await product.KillAsync();
            var ready = await product.StartAgainAsync();
            await Task.Delay(TimeSpan.FromSeconds(5));
            var used = product.Processor;
            await Task.Delay(TimeSpan.FromSeconds(20));
            Say($"{posts} scheduled: ready {ready.TotalSeconds:0.00} s after the start; at rest {product.Memory.Now} MB, {(product.Processor - used).TotalSeconds / 20:P1} of a core");
        }

        return 0;
    }

    private static (string, string)[] Caps(int atOnce) => atOnce == 0 ? [] :
    [
        ("Publishing:MaxConcurrency", atOnce.ToString(CultureInfo.InvariantCulture)), ("Publishing:MaxPerNetwork", atOnce.ToString(CultureInfo.InvariantCulture)),
        ("Publishing:MaxPerChannel", Math.Max(5, atOnce / 50).ToString(CultureInfo.InvariantCulture)),
    ];

    private static async Task WarmAsync(Product product, int channels)
    {
        await product.ScheduleAsync(Channels, _ => TimeProvider.System.GetUtcNow().AddSeconds(2), channels);
        await product.AwaitArrivalsAsync(Channels, Patience);
    }

    private static async Task UntilAsync(DateTimeOffset at)
    {
        var left = at - TimeProvider.System.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            throw new InvalidOperationException("Writing the posts took longer than was thought.");
        }

        await Task.Delay(left);
    }

    private static string Spread(List<double> late)
    {
        double At(double share) => late[(int)Math.Min(late.Count - 1, Math.Floor(share * late.Count))];
        return string.Create(CultureInfo.InvariantCulture, $"first {late[0]:0} p50 {At(0.5):0} p95 {At(0.95):0} p99 {At(0.99):0} last {late[^1]:0} ms");
    }

    private static void Say(FormattableString words) => Console.WriteLine(FormattableString.Invariant(words));
}
