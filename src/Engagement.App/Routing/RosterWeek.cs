using Engagement.Core.Common;
using Engagement.Core.Routing;

namespace Engagement.App.Routing;

/// <summary>Who is on duty in a queue in a week, and when nobody is.</summary>
public sealed record RosterWeek(
    QueueLine Queue,
    DateOnly Monday,
    string Zone,
    IReadOnlyList<ShiftLine> Shifts,
    IReadOnlyList<HolidayLine> Holidays,
    IReadOnlyList<TurnLine> Turns,
    IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps);

/// <summary>A shift as it was written.</summary>
public sealed record ShiftLine(ShiftId Id, string Person, DutyShift Duty);

/// <summary>A day off; without a person it is everybody's.</summary>
public sealed record HolidayLine(ShiftId Id, DateOnly Date, string? Person, string Name);

/// <summary>One turn of somebody.</summary>
public sealed record TurnLine(UserId User, string Person, DateTimeOffset From, DateTimeOffset To);
