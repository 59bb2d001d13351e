using Engagement.Core.Common;

namespace Engagement.App.Routing;

/// <summary>A queue as pages list it.</summary>
public sealed record QueueLine(QueueId Id, string Name, string? Topic, bool IsDefault, TimeSpan FirstAnswerTarget, int Position);
