namespace Engagement.App.Networks.Instagram;

/// <summary>How many posts of the last day are used up, and how many there are.</summary>
internal sealed record InstagramLimit(int? QuotaUsage, InstagramLimit.InstagramQuota? Config)
{
    public const string Fields = "config,quota_usage";

    public bool IsUsedUp => QuotaUsage is { } used && Config?.QuotaTotal is { } total && used >= total;

    internal sealed record InstagramQuota(int? QuotaTotal);
}
