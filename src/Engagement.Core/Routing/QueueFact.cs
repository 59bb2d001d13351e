using Engagement.Core.Common;

namespace Engagement.Core.Routing;

/// <summary>A queue as the choice of one needs it.</summary>
public sealed record QueueFact(QueueId Id, string? Topic, bool IsDefault);
