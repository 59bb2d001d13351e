using System.ComponentModel.DataAnnotations;

namespace Engagement.Web.Reporting;

/// <summary>How reports become paper (configuration section <c>Printing</c>).</summary>
internal sealed class PrintingOptions
{
    /// <summary>Path of Chromium or Chrome. Default: the first one found on the PATH; without any, people print from their own browser.</summary>
    public string? Browser { get; set; }

    /// <summary>How long the browser may take for one report. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00", ErrorMessage = "Printing:Patience is between 1 second and 5 minutes.")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);
}
