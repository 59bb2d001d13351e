using Engagement.Core.Common;

namespace Engagement.App.Outbound;

/// <summary>What a signed address stands for. Closed.</summary>
internal abstract record OutMediaTicket
{
    private OutMediaTicket()
    {
    }

    /// <summary>A picture of a delivery, by its place.</summary>
    public sealed record Picture(DeliveryId Delivery, int Place) : OutMediaTicket;

    /// <summary>A word that shows that the address leads to this program.</summary>
    public sealed record Echo(string Word) : OutMediaTicket;
}
