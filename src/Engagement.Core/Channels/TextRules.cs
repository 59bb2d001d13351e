using System.Globalization;
using System.Text;

namespace Engagement.Core.Channels;

/// <summary>How each network counts.</summary>
public static class TextRules
{
    /// <summary>Bluesky's second limit beside its 300 graphemes.</summary>
    public const int BlueskyBytes = 3000;

    private const int BlueskyGraphemes = 300;
    private const int FacebookCharacters = 63_206;
    private const int WebhookCharacters = 100_000;
    private const int InstagramCharacters = 2_200;

    /// <summary>Counts a text as the network does.</summary>
    /// <param name="network">Which.</param>
    /// <param name="text">What is to be said.</param>
    /// <param name="most">How much the account's own server takes, where servers differ (Mastodon); null: as most of them do.</param>
    public static TextMeasure Measure(NetworkKind network, string text, int? most = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return network switch
        {
            NetworkKind.X => TextWeighting.Current.Measure(text),
            NetworkKind.Bluesky => MeasureBluesky(text),
            NetworkKind.Facebook => Plain(text.Length, FacebookCharacters),
            NetworkKind.Instagram => MeasureInstagram(text),
            NetworkKind.Mastodon => Plain(MastodonText.Length(text), most ?? MastodonText.Characters),
            NetworkKind.Webhook => Plain(text.Length, WebhookCharacters),
            _ => throw new ArgumentOutOfRangeException(nameof(network), network, "No way to count is known for this network."),
        };
    }

    private static TextMeasure MeasureBluesky(string text)
    {
        var graphemes = Graphemes(text);
        var fits = graphemes is > 0 and <= BlueskyGraphemes && Encoding.UTF8.GetByteCount(text) <= BlueskyBytes;
        return new TextMeasure(graphemes, BlueskyGraphemes, fits);
    }

    private static TextMeasure MeasureInstagram(string text)
    {
        var plain = Plain(text.Length, InstagramCharacters);
        return plain with { Valid = plain.Valid && InstagramText.TooMany(text) is null };
    }

    private static TextMeasure Plain(int length, int limit) => new(length, limit, length > 0 && length <= limit);

    private static int Graphemes(string text) => new StringInfo(text).LengthInTextElements;
}
