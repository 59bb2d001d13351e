using System.ComponentModel.DataAnnotations;

namespace Engagement.App.Templates;

/// <summary>Where the words are (configuration section <c>Templates</c>).</summary>
public sealed class TemplateOptions
{
    /// <summary>
    /// The folder. Default: <c>templates</c>. A relative one is looked for below the working directory, then beside the program.
    /// </summary>
    [Required]
    public string Directory { get; set; } = "templates";
}
