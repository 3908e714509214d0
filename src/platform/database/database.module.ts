import { DynamicModule, Global, Logger, Module, OnApplicationShutdown } from '@nestjs/common';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { ClsModule } from 'nestjs-cls';
import { DataSource } from 'typeorm';
import { Database } from './database.js';
import { Remembered } from './remembered.js';
import { SideConnection } from './side-connection.js';
import { TransactionalAdapterWithHooks } from './transactional.adapter.js';

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes a connected data source, so that an unreachable database is reported before anything else starts. */
  static with(dataSource: DataSource): DynamicModule {
    const logger = new Logger('AfterCommit');
    const adapter = new TransactionalAdapterWithHooks(dataSource, (error) =>
      logger.error('A hook after commit failed', error),
    );
    return {
      module: DatabaseModule,
      imports: [ClsModule.forRoot({ global: true, plugins: [new ClsPluginTransactional({ adapter })] })],
      providers: [{ provide: DataSource, useValue: dataSource }, Database, Remembered, SideConnection],
      exports: [DataSource, Database, Remembered, SideConnection],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
