import { type DynamicModule, type FactoryProvider, Module, type ModuleMetadata } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { StancebookOptions } from './connection.js';
import { SHIFT_SOURCE, ShiftHandlers, type ShiftSource } from './shift-handlers.js';
import { Stancebook } from './stancebook.js';

export { OnShift, type ShiftFilter } from './on-shift.js';
export type { ShiftSource } from './shift-handlers.js';
export type { Shift } from './follow-shifts.js';
export { Stancebook } from './stancebook.js';

export interface StancebookModuleOptions extends StancebookOptions, ShiftSource {}

export interface StancebookModuleAsyncOptions {
  imports?: NonNullable<ModuleMetadata['imports']>;
  inject?: NonNullable<FactoryProvider['inject']>;
  // Its arguments are what `inject` names, which the type cannot tell.
  useFactory: (...injected: never[]) => StancebookModuleOptions | Promise<StancebookModuleOptions>;
}

/** Provides a `Stancebook` everywhere, and calls the methods that have @OnShift. */
@Module({})
export class StancebookModule {
  static forRoot(options: StancebookModuleOptions): DynamicModule {
    return moduleWith([], { provide: SHIFT_SOURCE, useFactory: () => options });
  }

  static forRootAsync({ imports = [], inject = [], useFactory }: StancebookModuleAsyncOptions): DynamicModule {
    return moduleWith(imports, {
      provide: SHIFT_SOURCE,
      inject,
      useFactory: useFactory as FactoryProvider['useFactory'],
    });
  }
}

function moduleWith(imports: NonNullable<ModuleMetadata['imports']>, options: FactoryProvider): DynamicModule {
  const stancebook: FactoryProvider<Stancebook> = {
    provide: Stancebook,
    inject: [SHIFT_SOURCE],
    useFactory: (given: StancebookModuleOptions) => new Stancebook(given),
  };
  return {
    module: StancebookModule,
    global: true,
    imports: [DiscoveryModule, ...imports],
    providers: [options, stancebook, ShiftHandlers],
    exports: [Stancebook],
  };
}
