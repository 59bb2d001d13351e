using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Engagement.App.Channels;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Networks.Facebook;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Core.Outbound;
using Engagement.Tests.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Networks;

/// <summary>An account with thousands of posts, of which a post whose answer was unclear may be one.</summary>
public sealed class InstagramReadBackTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Among_thousands_of_posts_only_those_since_the_attempt_are_looked_through(bool isThere)
    {
        using var server = new OldAccount();
        await using var app = await TestApp.StartAsync(
            StorageProvider.Sqlite, Ct, replace: services => services.AddHttpClient(GraphCalls.Client).ConfigurePrimaryHttpMessageHandler(() => server));
        var attempted = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromDays(3));
        server.Newest = app.Clock.GetUtcNow();
        server.Ours = isThere ? attempted : null;
        var (channel, message) = await AskedAsync(app, attempted);

        var found = await app.Services.GetServices<INetwork>().Single(network => network.Kind == NetworkKind.Instagram)
            .FindAsync(channel, message, attempted, new HashSet<string>(), Ct);

        // One post an hour: seventy-two since then, and the two minutes by which clocks may differ.
        Assert.Equal(2, server.Pages);
        if (isThere)
        {
            Assert.Equal("72", Assert.IsType<ReadBack.Found>(found).RemoteId);
        }
        else
        {
            Assert.IsType<ReadBack.Absent>(found);
        }
    }

    private static async Task<(ChannelAccess Channel, OutgoingMessage Message)> AskedAsync(TestApp app, DateTimeOffset attempted)
    {
        var channel = new Channel
        {
            Id = app.NextId<ChannelId>(),
            Network = NetworkKind.Instagram,
            Handle = "acme.cars",
            DisplayName = "Acme",
            RemoteId = "17",
            Language = "en",
            TimeZone = "Europe/Helsinki",
            CreatedAt = attempted,
        };
        await app.AddAsync([channel], Ct);
        await app.Get<CredentialVault>().SaveAsync(channel.Id, new("token", null, null, null, null), Ct);
        var id = app.NextId<DeliveryId>();
        await app.Get<Preparations>().KeepAsync(id, "99", "", Ct);
        await app.Get<Preparations>().AskAsync(id, Ct);
        return (channel.ToAccess(), new(id, DeliverySource.Post, "Ours", "en", [], null, null, IdempotencyKeys.For(NetworkKind.Instagram, id), attempted));
    }

    /// <summary>A post for each hour back to the beginning of time, and a container that ended long ago.</summary>
    private sealed class OldAccount : HttpMessageHandler
    {
        public DateTimeOffset Newest { get; set; }

        public DateTimeOffset? Ours { get; set; }

        public int Pages { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = JsonContent.Create(request.RequestUri!.AbsolutePath.EndsWith("/media", StringComparison.Ordinal)
                    ? Page(QueryHelpers.ParseQuery(request.RequestUri.Query))
                    : new { id = "99", status_code = "EXPIRED" }),
            });

        private object Page(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> query)
        {
            Pages++;
            var (size, first) = (int.Parse(query["limit"]!, CultureInfo.InvariantCulture), query.TryGetValue("after", out var after) ? int.Parse(after!, CultureInfo.InvariantCulture) : 0);
            return new
            {
                data = Enumerable.Range(first, size).Select(hour => new
                {
                    id = $"{hour}",
                    caption = Newest.AddHours(-hour) == Ours ? "Ours" : "Another",
                    timestamp = Newest.AddHours(-hour).ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture),
                }),
                paging = new { cursors = new { after = $"{first + size}" }, next = "https://graph.example/next" },
            };
        }
    }
}
