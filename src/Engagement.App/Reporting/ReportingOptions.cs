using System.ComponentModel.DataAnnotations;

namespace Engagement.App.Reporting;

/// <summary>How numbers are gathered (configuration section <c>Reporting</c>).</summary>
internal sealed class ReportingOptions
{
    /// <summary>
    /// X charges for every post that is read, once per post and day (UTC). When so many have been read in a calendar month, no more are
    /// asked for until the next one; 0 reads none. Default: 20,000, which is 20 to 100 dollars.
    /// </summary>
    [Range(0, 3_000_000)]
    public int XReadsPerMonth { get; set; } = 20_000;
}
