using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.App.Networks;

/// <summary>What makes a second try of a delivery the same thing to the network, where the network can tell.</summary>
internal static class IdempotencyKeys
{
    private const string Alphabet = "234567abcdefghijklmnopqrstuvwxyz";
    private const int Length = 13;

    private static readonly DateTimeOffset IdStart = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Bluesky's is a record key (a TID); for the others the delivery's own number.</summary>
    public static string For(NetworkKind network, DeliveryId delivery) =>
        network == NetworkKind.Bluesky ? RecordKey(delivery) : delivery.ToString();

    /// <summary>
    /// 53 bits of microseconds and 10 bits of clock number. The id's own millisecond, process and counter are spread over
    /// both, so that no two deliveries of one process ever share a key, however many are made in one millisecond.
    /// </summary>
    private static string RecordKey(DeliveryId delivery)
    {
        var (milliseconds, process, counter) = (delivery.Value >> 22, (delivery.Value >> 12) & 0x3FF, delivery.Value & 0xFFF);
        var microseconds = ((IdStart.ToUnixTimeMilliseconds() + milliseconds) * 1000) + (counter / 5);
        var clock = (process + ((counter % 5) * 200)) & 0x3FF;
        var bits = (microseconds << 10) | clock;
        return string.Create(Length, bits, static (text, value) =>
        {
            for (var place = Length - 1; place >= 0; place--, value >>= 5)
            {
                text[place] = Alphabet[(int)(value & 31)];
            }
        });
    }
}
