using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Engagement.App.Data;
using Engagement.App.Inbox;
using Engagement.Core.Channels;
using Engagement.Core.Outbound;
using Engagement.Web.Demo;
using Engagement.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Benchmarks;

/// <summary>
/// Fans comment under a post on the sandbox at a steady pace; the sandbox tells the program by webhook and the program thanks on the sandbox.
/// Three processes. How long it takes from the webhook to the network's answer to our thanks.
/// </summary>
internal sealed class AcksScenario : IDisposable
{
    private const int Warm = 500;

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("engagement-acks.");
    private SandboxProcess sandbox = null!;
    private DemoNetworks networks = null!;
    private ProductProcess product = null!;
    private List<string> settings = null!;
    private HttpClient fans = null!;
    private string post = "";

    public static async Task<int> RunAsync(int comments, int perSecond)
    {
        using var scenario = new AcksScenario();
        await scenario.PrepareAsync();
        await scenario.CommentAsync(0, Warm, perSecond);
        await scenario.SettleAsync();
        var (begun, used) = (TimeProvider.System.GetUtcNow(), scenario.product.ProcessorTime);
        var took = await scenario.CommentAsync(Warm, comments, perSecond);
        await scenario.SettleAsync();
        return await scenario.TellAsync(begun, comments, took, scenario.product.ProcessorTime - used);
    }

    public void Dispose()
    {
        product.Dispose();
        sandbox.Dispose();
        networks.Dispose();
        fans.Dispose();
        directory.Delete(recursive: true);
    }

    private async Task PrepareAsync()
    {
        sandbox = await SandboxProcess.StartAsync();
        networks = await DemoNetworks.OpenAsync(sandbox.Address, CancellationToken.None);
        fans = new HttpClient { BaseAddress = sandbox.Address };
        settings = [$"--Storage:Directory={directory.FullName}", "--Logging:LogLevel:Default=Error", .. networks.Settings("http://127.0.0.1").Select(pair => $"--{pair.Key}={pair.Value}")];
        settings.AddRange(ProductData.Settings());
        await WithDatabaseAsync(async db => await db.Database.EnsureDeletedAsync());
        product = await ProductProcess.StartAsync(settings);
        using var client = new HttpClient { BaseAddress = product.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", await product.AskAsync("apikey", "create", "--name", "bench", "--role", "admin"));
        var page = networks.Facebook;
        using var made = await client.PostAsJsonAsync(
            "/api/v1/channels",
            new { network = "facebook", handle = $"{page["handle"]}", remoteId = $"{page["pageId"]}", language = "en", acknowledgement = "on", credentials = new { accessToken = $"{page["pageAccessToken"]}" } });
        made.EnsureSuccessStatusCode();
        await WithDatabaseAsync(async db =>
        {
            db.AcknowledgementSettings.Add(new() { ChannelId = await db.Channels.Where(row => row.Network == NetworkKind.Facebook).Select(row => row.Id).SingleAsync(), ChannelDailyCap = 1_000_000 });
            await db.SaveChangesAsync();
        });
        await networks.SubscribeAsync(product.Address, CancellationToken.None);
        using var said = await fans.PostAsync(
            new Uri($"/v26.0/{page["pageId"]}/feed", UriKind.Relative), new FormUrlEncodedContent([new("message", "Which car was your first?"), new("access_token", $"{page["pageAccessToken"]}")]));
        said.EnsureSuccessStatusCode();
        post = $"{JsonNode.Parse(await said.Content.ReadAsStringAsync())!["id"]}";
    }

    private async Task<TimeSpan> CommentAsync(int from, int comments, int perSecond)
    {
        var begun = Stopwatch.GetTimestamp();
        var running = new List<Task>();
        for (var sent = 0; sent < comments;)
        {
            for (var due = Math.Min(comments, (int)(Stopwatch.GetElapsedTime(begun).TotalSeconds * perSecond) + 1); sent < due; sent++)
            {
                var number = from + sent;
                running.Add(networks.CommentAsync("facebook", post, new($"Fan {number}", $"fan{number}", "en"), FanWords.Of(number), TimeProvider.System.GetUtcNow(), CancellationToken.None));
            }

            await Task.Delay(2);
        }

        await Task.WhenAll(running);
        return Stopwatch.GetElapsedTime(begun);
    }

    private Task SettleAsync() => WithDatabaseAsync(async db =>
    {
        for (var calm = 0; calm < 5; calm++)
        {
            await Task.Delay(300);
            var busy = await db.InboundEvents.AnyAsync(row => row.ReadAt == null)
                || await db.Deliveries.AnyAsync(row => row.State == DeliveryState.Pending || row.State == DeliveryState.Sending);
            calm = busy ? -1 : calm;
        }
    });

    private async Task<int> TellAsync(DateTimeOffset begun, int comments, TimeSpan took, TimeSpan used)
    {
        var (late, heard, states) = (new List<double>(), 0, "");
        await WithDatabaseAsync(async db =>
        {
            var thanks = await db.Deliveries.Where(row => row.Source == DeliverySource.Acknowledgement && row.CreatedAt >= begun)
                .Join(db.Interactions, row => row.InteractionId, comment => comment.Id, (row, comment) => new { row.State, row.SentAt, comment.ReceivedAt })
                .ToListAsync();
            late = [.. thanks.Where(row => row.SentAt is not null).Select(row => (row.SentAt!.Value - row.ReceivedAt).TotalMilliseconds).Order()];
            heard = await db.Interactions.CountAsync(row => row.ReceivedAt >= begun && !row.IsOurs);
            states = string.Join(", ", thanks.GroupBy(row => row.State).Select(group => $"{group.Count()} {group.Key}"));
        });
        var standing = JsonNode.Parse(await fans.GetStringAsync(new Uri("/sandbox/posts?network=facebook", UriKind.Relative)))!.AsArray();
        var doubled = standing.Where(one => (bool)one!["own"]! && $"{one["id"]}" != post).GroupBy(one => $"{one!["parentId"]}").Count(group => group.Count() > 1);
        double At(double share) => late[Math.Min(late.Count - 1, (int)(share * late.Count))];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{comments} comments in {took.TotalSeconds:0} s ({comments / took.TotalSeconds:0}/s): {heard} heard, thanks {states}; webhook to the network's answer p50 {At(0.5):0} p95 {At(0.95):0} p99 {At(0.99):0} last {late[^1]:0} ms; {used.TotalMilliseconds / comments:0.0} ms CPU per comment; {doubled} thanked twice on the network"));
        return heard == comments && doubled == 0 ? 0 : 1;
    }

    private Task WithDatabaseAsync(Func<EngagementContext, Task> work) => ProductData.UseAsync(settings, work);
}
