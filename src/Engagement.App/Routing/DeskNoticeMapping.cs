using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Routing;

internal sealed class DeskNoticeMapping : IEntityTypeConfiguration<DeskNotice>
{
    public void Configure(EntityTypeBuilder<DeskNotice> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.UserId, row.At });
        builder.HasIndex(row => row.UserId).HasFilter("\"SeenAt\" IS NULL").HasDatabaseName("IX_DeskNotices_Unseen");
    }
}
