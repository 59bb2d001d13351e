using Engagement.App.Outbound;

namespace Engagement.Web.Pages.Held;

/// <param name="Delivery">What waits.</param>
/// <param name="Channel">The channel as people call it.</param>
public sealed record HeldLine(DeliveryLine Delivery, string Channel);
