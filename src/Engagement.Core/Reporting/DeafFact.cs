using Engagement.Core.Common;

namespace Engagement.Core.Reporting;

/// <summary>For how long of the week a channel was not heard.</summary>
public sealed record DeafFact(ChannelId Channel, double Minutes);
