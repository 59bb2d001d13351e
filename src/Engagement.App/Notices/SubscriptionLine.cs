using Engagement.Core.Common;

namespace Engagement.App.Notices;

/// <summary>A webhook as lists show it; without its secret.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Url">Whom we tell.</param>
/// <param name="Events">Of what.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="Waiting">How many notices wait.</param>
/// <param name="GivenUp">How many were given up after a day.</param>
/// <param name="LastDeliveredAt">When it last took one.</param>
/// <param name="LastProblem">Why the oldest waiting one was not taken.</param>
public sealed record SubscriptionLine(
    SubscriptionId Id,
    string Url,
    IReadOnlyList<string> Events,
    DateTimeOffset CreatedAt,
    int Waiting,
    int GivenUp,
    DateTimeOffset? LastDeliveredAt,
    string? LastProblem);
