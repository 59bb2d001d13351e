using System.Text;
using Engagement.App.Networks;
using Engagement.App.Networks.Bluesky;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Tests.Networks;

public sealed class BlueskyTextTests
{
    [Theory]
    [InlineData("héllo @bob.test see https://example.com/a #test", "Mention:bob.test Link:https://example.com/a Tag:test")]
    [InlineData("see example.com.", "Link:https://example.com")]
    [InlineData("mail me@example.com", "")]
    [InlineData("@acme.com says", "Mention:acme.com")]
    [InlineData("#ThrowbackThursday! #1986 #kesä,", "Tag:ThrowbackThursday Tag:kesä")]
    [InlineData("https://example.com/#part", "Link:https://example.com/#part")]
    [InlineData("plain words", "")]
    public void Links_tags_and_mentions_are_found_and_never_overlap(string text, string expected)
    {
        var parts = BlueskyText.Parts(text);

        Assert.Equal(expected, string.Join(' ', parts.Select(part => $"{part.Kind}:{part.Value}")));
    }

    [Fact]
    public void Facets_are_counted_in_bytes()
    {
        const string text = "Päivää 👨‍👩‍👧 #kesä loppu";
        var part = BlueskyText.Parts(text).Single();

        var facet = BlueskyText.Facet(text, part, new("t"));

        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal("#kesä", Encoding.UTF8.GetString(bytes[facet.Index.ByteStart..facet.Index.ByteEnd]));
    }

    [Fact]
    public void Record_keys_are_valid_ordered_and_never_the_same()
    {
        var ids = Enumerable.Range(0, 3).SelectMany(ms => Enumerable.Range(0, 4096).Select(counter => ((59_000_000_000L + ms) << 22) | (77L << 12) | (long)counter));

        var keys = ids.Select(id => IdempotencyKeys.For(NetworkKind.Bluesky, new DeliveryId(id))).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$", key));
        Assert.True(string.CompareOrdinal(keys[0], keys[4096]) < 0 && string.CompareOrdinal(keys[4096], keys[8192]) < 0);
    }
}
