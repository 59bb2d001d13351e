using System.Text.Json;

namespace Engagement.Tests.Infrastructure;

/// <summary>The real servers that tests/run started, and who has an account there: alice, bob, carol, dave, erin, frank, grace, heidi.</summary>
internal sealed record BlueskyNetwork(Uri Pds, Uri Plc, Uri Appview, IReadOnlyList<BlueskyAccount> Accounts)
{
    /// <summary>Skips the test by name where the servers do not run.</summary>
    public static BlueskyNetwork Read() =>
        JsonSerializer.Deserialize<BlueskyNetwork>(File.ReadAllText(Needs.Bluesky()), JsonSerializerOptions.Web)!;

    /// <summary>By the first part of the handle.</summary>
    public BlueskyAccount Account(string name) => Accounts.Single(account => account.Handle == $"{name}.test");
}
