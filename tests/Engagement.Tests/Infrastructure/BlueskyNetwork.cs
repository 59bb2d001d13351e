using System.Text.Json;
using Engagement.App.Channels;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Tests.Infrastructure;

/// <summary>The real servers that tests/run started, and who has an account there: alice, bob, carol, dave, erin, frank, grace, heidi.</summary>
internal sealed record BlueskyNetwork(Uri Pds, Uri Plc, Uri Appview, IReadOnlyList<BlueskyAccount> Accounts)
{
    /// <summary>Skips the test by name where the servers do not run.</summary>
    public static BlueskyNetwork Read() =>
        JsonSerializer.Deserialize<BlueskyNetwork>(File.ReadAllText(Needs.Bluesky()), JsonSerializerOptions.Web)!;

    /// <summary>By the first part of the handle.</summary>
    public BlueskyAccount Account(string name) => Accounts.Single(account => account.Handle == $"{name}.test");

    /// <summary>A channel of a program on one of them, by its app password.</summary>
    public async Task<Channel> ConnectAsync(TestApp app, string name, CancellationToken ct)
    {
        var account = Account(name);
        var channel = new Channel
        {
            Id = app.NextId<ChannelId>(),
            Network = NetworkKind.Bluesky,
            Handle = account.Handle,
            DisplayName = name,
            RemoteId = account.Did,
            ServiceUrl = Pds.OriginalString,
            Language = "en",
            TimeZone = "Europe/Helsinki",
            CreatedAt = app.Clock.GetUtcNow(),
        };
        await app.AddAsync([channel], ct);
        await app.Get<CredentialVault>().SaveAsync(channel.Id, new(null, null, null, account.Handle, account.AppPassword), ct);
        return channel;
    }
}
