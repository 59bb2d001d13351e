using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.People;

internal sealed class WorkspaceSettingMapping : IEntityTypeConfiguration<WorkspaceSetting>
{
    public void Configure(EntityTypeBuilder<WorkspaceSetting> builder)
    {
        builder.HasKey(row => row.Key);
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
