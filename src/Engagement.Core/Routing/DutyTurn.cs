using Engagement.Core.Common;

namespace Engagement.Core.Routing;

/// <summary>One turn of duty, from one instant to another.</summary>
public sealed record DutyTurn(UserId User, DateTimeOffset From, DateTimeOffset To);
