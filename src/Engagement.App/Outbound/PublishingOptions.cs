using System.ComponentModel.DataAnnotations;
using Engagement.Core.Outbound;

namespace Engagement.App.Outbound;

/// <summary>How the ledger sends (configuration section <c>Publishing</c>).</summary>
internal sealed class PublishingOptions
{
    /// <summary>What is overdue by more than this is held for a person instead of being sent late. Default: 2 hours.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan MissedAfter { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Calls at the networks at once, in this process. Default: 500.</summary>
    [Range(1, 10_000)]
    public int MaxConcurrency { get; set; } = 500;

    /// <summary>Calls at once to one network. Default: 250.</summary>
    [Range(1, 10_000)]
    public int MaxPerNetwork { get; set; } = 250;

    /// <summary>Calls at once for one channel. Default: 5.</summary>
    [Range(1, 10_000)]
    public int MaxPerChannel { get; set; } = 5;

    /// <summary>Tries before a delivery is given up as failed. Waiting for a rate limit does not count. Default: 5.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>A network that has not answered by then is asked later what became of it. Default: 60 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>For how long a network is asked about an unclear delivery before a person decides. Default: 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "2.00:00:00")]
    public TimeSpan AskFor { get; set; } = TimeSpan.FromHours(1);

    public SendingCaps Caps => new(MaxConcurrency, MaxPerNetwork, MaxPerChannel);
}
